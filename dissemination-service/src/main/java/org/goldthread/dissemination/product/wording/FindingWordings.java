package org.goldthread.dissemination.product.wording;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goldthread.dissemination.library.Learning;
import org.goldthread.kit.autoconfigure.HouseProperties;
import org.springframework.stereotype.Component;

/** The public wording of the findings that a piece of learning comes from, asked of whoever owns them. */
@Component
public class FindingWordings {

    private final Map<String, FindingOwner> owners;
    private final List<String> installed;

    FindingWordings(FindingOwner.Reviews reviews, FindingOwner.Audits audits, HouseProperties properties) {
        this.owners = Map.of("reviews", reviews, "audits", audits);
        this.installed = properties.installed();
    }

    /** One entry a finding; unknown where its owner is not installed, is down or has nothing public. */
    public List<PublicWording> of(Learning learning) {
        FindingOwner owner = owners.get(learning.service());
        return learning.findings().stream()
                .map(finding -> owner == null || !installed.contains(learning.service())
                        ? PublicWording.unknown(finding)
                        : ask(owner, finding))
                .toList();
    }

    private static PublicWording ask(FindingOwner owner, UUID finding) {
        FindingOwner.PublicFinding answer = owner.publicFinding(finding);
        return new PublicWording(finding, answer.title(), answer.statement());
    }
}
