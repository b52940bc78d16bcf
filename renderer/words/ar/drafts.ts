/** What was typed into a form and not finished. */
export const drafts = {
  "drafts.title": "لم يكتمل",
  "drafts.unfinished.booking": "لم يكتمل حجزك بتاريخ {{time}}.",
  "drafts.unfinished.patient": "لم يكتمل تسجيل المريض الجديد بتاريخ {{time}}.",
  "drafts.unfinished.other": "لم يُحفظ ما كتبته بتاريخ {{time}}.",
  "drafts.continue": "متابعة",
  "drafts.discard": "تجاهل",
} as const;
