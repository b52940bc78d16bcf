/** Each sets its language up in dayjs when it is read; nothing is taken from it. */
declare module "dayjs/locale/*";
