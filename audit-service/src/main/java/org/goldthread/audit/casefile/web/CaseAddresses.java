package org.goldthread.audit.casefile.web;

import java.util.List;
import org.goldthread.audit.casefile.CaseFile;
import org.goldthread.audit.casefile.CaseFileId;
import org.goldthread.audit.casefile.CaseSheetId;
import org.goldthread.audit.casefile.SafetyConcernId;
import org.goldthread.learning.framework.Origin;
import org.goldthread.pages.component.Link;

/** Where the pages of case audits are. */
final class CaseAddresses {

    private CaseAddresses() {}

    static String of(Origin origin) {
        return "/audits/activities/" + origin.reference() + "/cases";
    }

    static String of(CaseFileId id) {
        return "/audits/cases/" + id;
    }

    static String of(CaseSheetId id) {
        return "/audits/sheets/" + id;
    }

    static String of(SafetyConcernId id) {
        return "/audits/concerns/" + id;
    }

    static List<Link> crumbs(Origin origin, Link... further) {
        List<Link> crumbs = new java.util.ArrayList<>(List.of(
                Link.to("/audits", "Audits"),
                Link.to("/audits/activities/" + origin.reference(), origin.reference()),
                Link.to(of(origin), "Cases")));
        crumbs.addAll(List.of(further));
        return crumbs;
    }

    static Link to(CaseFile file) {
        return Link.to(of(file.id()), "Case " + file.number());
    }
}
