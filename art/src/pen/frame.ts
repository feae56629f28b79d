/** The shop's portrait frame, five to six, in the pixels it is rendered for. */
export const PICTURE = { width: 1080, height: 1296 };

/** Which part of a scene the picture shows; its height follows from its width. */
export type Window = { x: number; y: number; width: number };
