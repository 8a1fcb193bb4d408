package org.goldthread.profile;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A group's rhythm and paperwork.
 *
 * @param frequency how often it meets, in words
 * @param every how often it meets
 * @param papersWorkingDaysBefore working days before the meeting by which agenda and papers are out
 * @param minutesWithin time after the meeting within which minutes are out
 * @param attendanceReportedTo the group to which poor attendance is reported by exception
 * @param highlightReportTo the group that gets a highlight report for each of its meetings
 * @param progressReportTo the group that gets progress reports with barriers and risks
 * @param termsReviewedEvery how often the terms of reference are reviewed
 * @param basis where it comes from: one or more clauses, separated by '; ', or 'default'
 * @param note how a clause was read, or why a default was chosen
 */
public record Meetings(
        String frequency,
        @Nullable Period every,
        @Nullable Integer papersWorkingDaysBefore,
        @Nullable Period minutesWithin,
        @Nullable String attendanceReportedTo,
        @Nullable String highlightReportTo,
        @Nullable String progressReportTo,
        @Nullable Period termsReviewedEvery,
        String basis,
        @Nullable String note) {}
