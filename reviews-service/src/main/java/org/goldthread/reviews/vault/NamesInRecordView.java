package org.goldthread.reviews.vault;

import java.util.List;
import java.util.UUID;

/**
 * Where the record of a review calls somebody by a name that the vault keeps.
 *
 * @param names how many people's names were looked for
 * @param total how many places there are
 * @param places at most 200 of them
 */
record NamesInRecordView(UUID review, int names, int total, List<NamedPlace> places) {

    static NamesInRecordView of(NamesInRecord.Found found) {
        return new NamesInRecordView(
                found.inside().activity().id().value(), found.names(), found.all(), found.places());
    }
}
