package org.goldthread.profile;

import static org.goldthread.profile.Findings.at;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** People can tell agencies apart by their names, and none ends before it begins. */
final class AgencyRules implements Rule {

    @Override
    public void check(Profile profile, Findings findings) {
        List<Agency> agencies = profile.agencies();
        Map<String, Agency> names = new HashMap<>();
        for (int i = 0; i < agencies.size(); i++) {
            Agency agency = agencies.get(i);
            LocalDate from = agency.from();
            LocalDate until = agency.until();
            if (from != null && until != null && until.isBefore(from)) {
                findings.add(
                        at("agencies", i, "until"),
                        agency.name() + " ends before it begins.",
                        "Let until be on or after " + from + ".");
            }
            Agency earlier = names.putIfAbsent(agency.name().toLowerCase(Locale.UK), agency);
            if (earlier != null) {
                findings.add(
                        at("agencies", i, "name"),
                        earlier.id() + " and " + agency.id() + " are both called " + agency.name() + ".",
                        "Add what tells them apart, such as the place.");
            }
        }
    }
}
