package org.goldthread.reviews.conduct;

import java.util.List;

/** A part of the record that shows how principles were kept; each part of the service offers its own as a bean (R15). */
public interface EvidenceSource {

    /** What it shows for this review; nothing where there is nothing to show yet. */
    List<Evidence> of(AtHand review);
}
