-- CreateEnum
CREATE TYPE "AttendanceMark" AS ENUM ('present', 'absent', 'excused');

-- CreateTable
CREATE TABLE "Attendance" (
    "registrationId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "mark" "AttendanceMark" NOT NULL,
    "by" BIGINT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("registrationId","day")
);

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
