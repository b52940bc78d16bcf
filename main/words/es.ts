import type { MainWords } from "./main-words.ts";

/** Every text of the main process in Spanish. */
export const spanish: MainWords = {
  "csv.notUtf8": "El archivo no es UTF-8. Guárdelo como «CSV UTF-8» e inténtelo de nuevo.",
  "csv.empty": "El archivo está vacío. Su primera fila debe nombrar las columnas.",
  "csv.columnMissing": "Falta la columna {{columns}}. Añádala a la primera fila.",
  "csv.columnsMissing": "Faltan las columnas {{columns}}. Añádalas a la primera fila.",
  "csv.columnTwice": "La columna «{{column}}» está dos veces. Quite una.",
  "csv.quoteOpen": "Unas comillas se abren y no se cierran. Ciérrelas e inténtelo de nuevo.",
  "csv.quoteOpenAt":
    "Unas comillas se abren y no se cierran (visto en la línea {{line}}). Ciérrelas e inténtelo de nuevo.",
  "csv.notCsv": "El archivo no se puede leer como CSV. Guárdelo de nuevo como CSV y vuelva a intentarlo.",
  "csv.notCsvAt":
    "El archivo no se puede leer como CSV (visto en la línea {{line}}). Guárdelo de nuevo como CSV y vuelva a intentarlo.",

  "row.tooManyCells":
    "La fila tiene más celdas que la cabecera. Ponga entre comillas los textos que contengan un separador.",
  "row.name": "Escriba un nombre de {{most}} caracteres como máximo.",
  "row.nameEmpty": "Escriba el nombre.",
  "row.nameTooLong": "El nombre tiene más de {{most}} caracteres. Acórtelo.",
  "row.phone": "El teléfono no se entiende. Corríjalo o déjelo vacío.",
  "row.birthDate":
    "La fecha de nacimiento no se entiende. Escríbala como 1980-03-31 o 31.03.1980, o déjela vacía.",
  "row.colour": "El color debe ser uno de {{colours}}, o estar vacío.",
  "row.email": "La dirección de correo no se entiende. Corríjala o déjela vacía.",
  "row.daysOrHours": "Rellene los días y las horas, o ninguno de los dos.",
  "row.groups": "Debe haber tantos grupos de horas como de días, con | entre ellos.",
  "row.days": "Los días no se entienden. Escríbalos como Mon-Fri o Mon,Wed,Sat.",
  "row.dayTwice": "Un día está en dos grupos de días. Déjelo en uno.",
  "row.hours": "Las horas no se entienden. Escríbalas como 08:00-12:00;13:00-17:00, sin que se solapen.",
  "row.minutes": "Los minutos deben ser un número entero de {{from}} a {{to}}.",
  "row.date": "La fecha no se entiende. Escríbala como 2026-11-21 o 21.11.2026.",
  "row.startOrEnd": "El comienzo o el final no se entiende. Escríbalos como 09:00.",
  "row.endsBefore": "La cita termina antes de empezar, o cuando empieza.",
  "row.tooLong": "La cita dura más de 12 horas.",
  "row.clockGap": "Esa hora no existe ese día: se adelantan los relojes. Elija una posterior.",
  "row.patientPhone": "El teléfono del paciente no se entiende. Corríjalo o déjelo vacío.",
  "row.patientBirthDate":
    "La fecha de nacimiento del paciente no se entiende. Escríbala como 1980-03-31 o déjela vacía.",
  "row.noPatient":
    "No hay ningún paciente con este nombre (y teléfono). Importe primero los pacientes o corrija el nombre.",
  "row.severalPatients":
    "Varios pacientes tienen este nombre. Indique cuál en la columna patient_phone o patient_birth_date.",
  "row.noPractitioner": "No hay ningún profesional con este nombre. Importe primero los profesionales.",
  "row.noService": "No hay ningún servicio con este nombre. Importe primero los servicios.",
  "row.status": "El estado debe ser uno de {{statuses}}, o estar vacío.",
  "row.taken": "El profesional tiene otra cita o está ocupado a esa hora.",

  "menu.file": "&Archivo",
  "menu.edit": "&Editar",
  "menu.view": "&Ver",
  "menu.quit": "Salir de Clinic Desk",
  "menu.undo": "Deshacer",
  "menu.redo": "Rehacer",
  "menu.cut": "Cortar",
  "menu.copy": "Copiar",
  "menu.paste": "Pegar",
  "menu.selectAll": "Seleccionar todo",
  "menu.resetZoom": "Tamaño real",
  "menu.zoomIn": "Ampliar",
  "menu.zoomOut": "Reducir",
  "menu.fullScreen": "Pantalla completa",

  "browser.title": "Puede cerrar esta página",
  "browser.goBack": "Vuelva a Clinic Desk para ver cómo fue el inicio de sesión.",

  "start.keyMissing":
    "Hay una base de datos, pero el llavero de este ordenador no tiene clave para ella. No se cambió nada. Inicie sesión como quien instaló Clinic Desk o restaure el llavero.",
  "start.keyDamaged":
    "El elemento del llavero con la clave de la base de datos está dañado. No se cambió nada. Restaure el llavero desde una copia de seguridad.",
  "start.keychainLocked":
    "El llavero de este ordenador está bloqueado. Desbloquéelo (inicie sesión de nuevo en el ordenador o abra su gestor de contraseñas) e inicie Clinic Desk otra vez.",
  "start.keychainAbsent":
    "Clinic Desk necesita el llavero del ordenador para guardar con seguridad los datos de los pacientes, y no encontró ninguno. En Linux, instale e inicie gnome-keyring (u otro Secret Service) y vuelva a iniciar Clinic Desk.",
  "start.keychainItem":
    "Clinic Desk no puede iniciarse: el elemento {{item}} del llavero está dañado. No se cambió nada. Restaure el llavero o elimine el elemento para empezar de nuevo.",
  "start.dataFolder":
    "No se puede escribir en la carpeta {{folder}}. No se cambió nada. Dé a esta cuenta permiso para escribir allí o indique otra carpeta en CLINIC_DESK_DATA_FOLDER.",
  "start.unforeseen":
    "Clinic Desk no pudo iniciarse ({{code}}). No se cambió nada. Inícielo de nuevo; si vuelve a ocurrir, envíe el archivo main.log a soporte.",
  "start.windowStopped":
    "La ventana dejó de funcionar varias veces. No se perdió nada. Inicie Clinic Desk de nuevo.",

  "store.wrongKey":
    "La clave del llavero de este ordenador no es la que se usó para esta base de datos. No se cambió nada. Devuelva el elemento al llavero o restaure una copia hecha con la clave actual.",
  "store.damaged":
    "La base de datos está dañada. No se cambió nada. Conserve el archivo y ponga en su lugar la última copia de seguridad.",
  "store.logMissing":
    "Falta junto a la base de datos el archivo con las últimas reservas, cuyo nombre termina en -wal. No se cambió nada. Devuélvalo a su sitio; o, para seguir sin esas reservas, mueva a otro lugar el archivo cuyo nombre termina en .open.",
  "store.fromFuture":
    "La base de datos la escribió un Clinic Desk más nuevo. No se cambió nada. Instale en este ordenador el Clinic Desk más reciente.",
  "store.diskFull":
    "El disco está lleno o no se puede escribir en él, así que no se guardó nada. Libere espacio e inténtelo de nuevo.",
  "store.copyFailed":
    "No se pudo copiar la base de datos antes de pasarla a esta versión de Clinic Desk. No se cambió nada. Compruebe que se puede escribir en su carpeta y que hay espacio para una segunda copia, e inicie Clinic Desk de nuevo.",
  "store.inUse":
    "Clinic Desk ya se está ejecutando con esta base de datos. Use esa ventana, o ciérrela e inicie de nuevo.",
  "store.notADatabase":
    "Este archivo no es una base de datos que este Clinic Desk pueda leer. No se cambió nada. Mueva el archivo a otro lugar para empezar de cero, o ponga el correcto en su sitio.",
};
