// What `next-env.d.ts` says, so that the types are complete before Next has ever run.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
declare module '*.css';
