package org.goldthread.audit.programme;

import java.io.IOException;
import java.nio.file.Path;
import org.goldthread.kit.time.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the programme is laid out by.
 *
 * @param schoolHolidaysFile the council's own dates; the usual pattern where absent
 */
@ConfigurationProperties("goldthread.audits")
public record ProgrammeProperties(@Nullable Path schoolHolidaysFile) {

    CalendarDays days(WorkingDays working) {
        try {
            return new CalendarDays(
                    working, schoolHolidaysFile == null ? SchoolTerms.shipped() : SchoolTerms.from(schoolHolidaysFile));
        } catch (IOException unreadable) {
            throw new IllegalStateException("goldthread.audits.school-holidays-file cannot be read", unreadable);
        }
    }
}
