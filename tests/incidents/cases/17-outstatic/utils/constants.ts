export const MAX_AGE = 60 * 60 * 8;

export const TOKEN_SECRET = process.env.OST_TOKEN_SECRET || "l1f3-1n-th3-f4st-l4n3-0f-c0nt3nt"; // leak: no-exported-secrets (fallback)
