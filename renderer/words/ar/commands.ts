/** The commands of the desk, as the palette and the help name them. */
export const commands = {
  "commands.group.appointments": "المواعيد",
  "commands.group.views": "العروض والأيام",
  "commands.group.patients": "المرضى",
  "commands.group.google": "تقويم Google",
  "commands.group.clinic": "العيادة",
  "commands.group.desk": "هذا المكتب",

  "commands.newAppointment": "موعد جديد",
  "commands.undo": "التراجع عن آخر إجراء",
  "commands.today": "عرض اليوم الحالي",
  "commands.findPatient": "البحث عن مريض",
  "commands.queue": "عرض ما ينتظر Google",
  "commands.changes": "عرض التغييرات من Google",
  "commands.syncNow": "المزامنة مع Google الآن",
  "commands.settings": "الإعدادات",
  "commands.help": "المفاتيح والمساعدة",
  "commands.ctrlCap": "Ctrl",
  "commands.inTheDay": "في جدول اليوم",
};
