package org.goldthread.dissemination.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Asks reviews-service for what it released. It fails while that service is away: it is asked again later. */
@FeignClient(name = "released-reports", url = "${goldthread.neighbours.reviews}")
interface ReleasedReports {

    /** What this service needs of a released report. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Released(String slug, List<Section> sections) {}

    /** A section with its HTML. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Section(String heading, String html) {}

    @GetMapping("/internal/reports/{id}/released")
    Released released(@PathVariable("id") UUID id);

    @GetMapping("/internal/reports/{id}/released.pdf")
    byte[] pdf(@PathVariable("id") UUID id);
}
