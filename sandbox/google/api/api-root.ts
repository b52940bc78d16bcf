/** Where the Calendar API is mounted; the paths of `ApiCall` are below it. */
export const API_ROOT = "/calendar/v3";
