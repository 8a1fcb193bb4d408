package org.goldthread.monitoring.evidence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What an audit found, as the audit service tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AuditResult(String reference, String title) {}
