package org.goldthread.profile;

import static org.goldthread.profile.Findings.at;

import java.util.EnumMap;
import java.util.Map;

/** The three statutory partners are there, each exactly once (Children Act 2004 s.16E). */
final class PartnerRules implements Rule {

    @Override
    public void check(Profile profile, Findings findings) {
        Map<Agency.Partner, Agency> partners = new EnumMap<>(Agency.Partner.class);
        for (int i = 0; i < profile.agencies().size(); i++) {
            Agency agency = profile.agencies().get(i);
            boolean statutory = agency.kind() == Agency.Kind.STATUTORY_PARTNER;
            Agency.Partner partner = agency.partner();
            if (statutory && partner == null) {
                findings.add(
                        at("agencies", i),
                        agency.name() + " is a statutory partner, but 'partner' does not say which.",
                        "Add partner: local-authority, health or police.");
            } else if (!statutory && partner != null) {
                findings.add(
                        at("agencies", i, "partner"),
                        agency.name() + " has 'partner' but is a "
                                + agency.kind().word() + ".",
                        "Write kind: statutory-partner, or leave out partner.");
            } else if (partner != null && agency.until() == null) {
                Agency earlier = partners.putIfAbsent(partner, agency);
                if (earlier != null) {
                    findings.add(
                            at("agencies", i, "partner"),
                            "There are two partners for " + partner.word() + ": " + earlier.name() + " and "
                                    + agency.name() + ".",
                            "Name one lead agency for each statutory partner; make the other a relevant-agency.");
                }
            }
        }
        for (Agency.Partner partner : Agency.Partner.values()) {
            if (!partners.containsKey(partner)) {
                findings.add(
                        at("agencies"),
                        "The statutory partner for " + partner.word() + " is missing.",
                        "Add an agency with kind: statutory-partner and partner: " + partner.word() + ".");
            }
        }
    }
}
