/** The AWS SDK says at every start that its versions of next year want a newer Node; ours is pinned. */
export const QUIET = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
