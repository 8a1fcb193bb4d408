package org.goldthread.monitoring.evidence;

import java.util.Optional;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Results of audits, at their owner. */
@FeignClient(name = "audit-results", url = "${goldthread.neighbours.audits}", dismiss404 = true)
interface AuditResults {

    @GetMapping("/internal/activities/{reference}/result")
    Optional<AuditResult> result(@PathVariable("reference") String reference);
}
