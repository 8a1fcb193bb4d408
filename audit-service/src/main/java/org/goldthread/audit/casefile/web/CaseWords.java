package org.goldthread.audit.casefile.web;

import java.time.LocalDate;
import java.util.Locale;
import org.goldthread.audit.agreement.Agreement;
import org.goldthread.audit.agreement.WeightedKappa;
import org.goldthread.audit.casefile.CaseSheet;
import org.goldthread.audit.casefile.SafetyConcern;
import org.goldthread.audit.casefile.SheetState;
import org.goldthread.pages.component.Tag;
import org.jspecify.annotations.Nullable;

/** States and numbers of case audits, in words. */
final class CaseWords {

    private CaseWords() {}

    static Tag state(CaseSheet sheet, LocalDate today) {
        if (sheet.late(today)) {
            return Tag.overdue("Late: " + sheet.state().words().toLowerCase(Locale.UK));
        }
        return state(sheet.state());
    }

    static Tag state(SheetState state) {
        return switch (state) {
            case WAITING -> Tag.waiting(state.words());
            case TAKEN -> Tag.inProgress(state.words());
            case SUBMITTED, NOT_INVOLVED -> Tag.done(state.words());
        };
    }

    static Tag state(SafetyConcern.State state) {
        return switch (state) {
            case RAISED -> Tag.overdue(state.words());
            case ACTED -> Tag.inProgress(state.words());
            case CLOSED -> Tag.done(state.words());
        };
    }

    /** "0.51 (0.38 to 0.64)". */
    static String kappa(Agreement one, @Nullable WeightedKappa kappa) {
        if (one.tooFew()) {
            return "Too few cases";
        }
        if (kappa == null) {
            return one.uniform() ? "All the same grade: nothing to compare" : "Not known";
        }
        return String.format(Locale.UK, "%.2f (%.2f to %.2f)", kappa.kappa(), kappa.low(), kappa.high());
    }

    static String share(int part, int whole) {
        return whole == 0 ? "none" : part + " of " + whole;
    }
}
