export { SyncedFields } from "../store/synced-fields.ts";
