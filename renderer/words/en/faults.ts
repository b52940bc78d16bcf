/** Why something could not be saved or read: what happened, what is kept, what to do. */
export const faults = {
  "faults.title.saved": "Not saved",
  "faults.title.read": "Not read",
  "faults.notAllowed":
    "This window may not do that. Nothing was changed. Close Clinic Desk and open it again.",
  "faults.saved.badInput":
    "This could not be saved: something in the form cannot be read. What you typed is still there; check it and try again.",
  "faults.saved.revoked":
    "This could not be saved: this desk was taken out of the clinic. What was booked here before is kept.",
  "faults.saved.diskFull":
    "This could not be saved: the disk is full. Everything saved before is kept, and what you typed is still there. Free some space and try again.",
  "faults.saved.databaseDamaged":
    "This could not be saved: the clinic’s data file is damaged. What is in Google is safe there. Have whoever looks after this computer put back the latest backup.",
  "faults.saved.inUse":
    "This could not be saved: another program holds the clinic’s data file, such as a backup or a virus scanner. Nothing was changed. Try again in a moment.",
  "faults.saved.tooMany":
    "This could not be saved: too much was asked at once. Nothing was changed. Wait a moment and try again.",
  "faults.saved.internal":
    "This could not be saved: something went wrong in Clinic Desk. Nothing was changed, and what you typed is still there. Try again; if this comes back, close Clinic Desk and open it again.",
  "faults.read.badInput":
    "This could not be read: what was asked for cannot be read. Nothing was changed. Check what you typed and try again.",
  "faults.read.revoked":
    "This could not be read: this desk was taken out of the clinic. What was booked here before is kept.",
  "faults.read.diskFull":
    "This could not be read: the disk is full. Everything saved before is kept. Free some space and try again.",
  "faults.read.databaseDamaged":
    "This could not be read: the clinic’s data file is damaged. What is in Google is safe there. Have whoever looks after this computer put back the latest backup.",
  "faults.read.inUse":
    "This could not be read: another program holds the clinic’s data file, such as a backup or a virus scanner. Nothing was changed. Try again in a moment.",
  "faults.read.tooMany":
    "This could not be read: too much was asked at once. Nothing was changed. Wait a moment and try again.",
  "faults.read.internal":
    "This could not be read: something went wrong in Clinic Desk. Nothing was changed. Try again; if this comes back, close Clinic Desk and open it again.",
} as const;
