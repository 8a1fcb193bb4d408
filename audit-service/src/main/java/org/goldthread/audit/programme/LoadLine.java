package org.goldthread.audit.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldthread.learning.framework.Framework;
import org.goldthread.profile.Agency;

/**
 * A line of the load table: an agency, or many that are asked alike, such as the schools of the area.
 *
 * @param agency its name, or "60 schools"
 * @param months number of audits in each month, April first
 * @param total number of audits in the year
 */
record LoadLine(String agency, List<String> months, int total) {

    /** Agencies with the same months that still have a line each. */
    private static final int MOST_ALIKE = 10;

    /** The lines, in the order of the loads. */
    static List<LoadLine> of(List<AgencyLoad> loads, Framework today) {
        Map<List<Integer>, List<AgencyLoad>> alike = new LinkedHashMap<>();
        loads.forEach(load ->
                alike.computeIfAbsent(load.months(), any -> new ArrayList<>()).add(load));
        List<LoadLine> lines = new ArrayList<>();
        alike.values().forEach(same -> {
            if (same.size() > MOST_ALIKE) {
                boolean schools = same.stream().allMatch(load -> isSchool(load, today));
                lines.add(of(same.size() + (schools ? " schools" : " agencies"), same.get(0)));
            } else {
                same.forEach(load -> lines.add(of(today.agencyName(load.agency()), load)));
            }
        });
        return lines;
    }

    private static LoadLine of(String who, AgencyLoad load) {
        return new LoadLine(who, load.months().stream().map(String::valueOf).toList(), load.total());
    }

    private static boolean isSchool(AgencyLoad load, Framework today) {
        return today.profile()
                .agency(load.agency())
                .filter(agency -> agency.kind() == Agency.Kind.SCHOOL)
                .isPresent();
    }
}
