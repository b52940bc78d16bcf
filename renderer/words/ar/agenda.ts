/** The list of appointments, day by day. */
export const agenda = {
  "agenda.none": "لا مواعيد.",
  "agenda.allHidden": "تخفي التصفية جميع مواعيد هذه الأيام.",
  "agenda.showPhones": "إظهار أرقام الهاتف",
  "agenda.time": "الوقت",
  "agenda.patient": "المريض",
  "agenda.service": "الخدمة",
  "agenda.practitioner": "المعالج",
  "agenda.status": "الحالة",
  "agenda.phone": "الهاتف",
};
