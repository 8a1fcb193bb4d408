package org.goldthread.reviews.outside;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Text;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.file.StoredFile;
import org.goldthread.learning.framework.Given;
import org.jspecify.annotations.Nullable;

/**
 * What is told when a report is handed in.
 *
 * @param receivedOn the day it came; today or before
 * @param address where it can be read, http or https, at most 500 characters; needed where no file is handed in
 * @param contents where each thing stands that it must contain, in its own words; leave out what is not in it
 * @param note at most 1,000 characters, without identities
 */
public record NewReceipt(
        @Nullable LocalDate receivedOn,
        @Nullable String address,
        List<Where> contents,
        @Nullable String note) {

    static final int LONGEST_ADDRESS = 500;
    static final int LONGEST_WHERE = 200;
    static final int LONGEST_NOTE = 1_000;

    /** Where one thing stands: a page or a section. */
    public record Where(@Nullable String what, @Nullable String where) {
        public Where {
            what = Text.tidy(what);
            where = Text.tidy(where);
        }
    }

    public NewReceipt {
        address = Text.tidy(address);
        contents = Given.list(contents);
        note = Text.tidy(note);
    }

    /** Everything that is wrong, in the form's order. */
    public Problems check(OwedReport report, boolean withFile, LocalDate today) {
        Problems problems = new Problems()
                .present("receivedOn", receivedOn, "Enter the day it was received")
                .when(
                        receivedOn != null && receivedOn.isAfter(today),
                        "receivedOn",
                        "in-the-future",
                        "The day it was received must be today or in the past")
                .when(
                        receivedOn != null && receivedOn.getYear() < report.year() - 1,
                        "receivedOn",
                        "too-early",
                        "The day it was received must be in or after " + (report.year() - 1))
                .when(
                        address == null && !withFile,
                        "address",
                        "required",
                        "Hand in its file, or say where it can be read")
                .optionalIdentifier("address", address, LONGEST_ADDRESS, "where it can be read")
                .when(
                        address != null && !isWeb(address),
                        "address",
                        "not-an-address",
                        "Where it can be read must begin with https:// or http://");
        for (Where one : contents) {
            int place = one.what() == null ? -1 : report.content().indexOf(one.what());
            problems.when(
                            place < 0,
                            "contents",
                            "unknown-content",
                            "Name what it contains in the words of the framework")
                    .optionalText("where-" + place, one.where(), LONGEST_WHERE, "where it stands");
        }
        return problems.optionalText("note", note, LONGEST_NOTE, "the note");
    }

    private static boolean isWeb(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Only after {@link #check} found nothing wrong; a file that was handed in before stays where none comes now. */
    Receipt receipt(@Nullable StoredFile file, @Nullable Receipt before, By.Mark by) {
        UUID keptFile = before == null ? null : before.file();
        String keptName = before == null ? null : before.fileName();
        return new Receipt(
                Objects.requireNonNull(receivedOn),
                address,
                file == null ? keptFile : file.id(),
                file == null ? keptName : file.name(),
                contents.stream()
                        .filter(one -> one.where() != null)
                        .map(one -> new Receipt.Content(
                                Objects.requireNonNull(one.what()), Objects.requireNonNull(one.where())))
                        .toList(),
                note,
                by);
    }
}
