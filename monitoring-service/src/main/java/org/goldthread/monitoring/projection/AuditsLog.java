package org.goldthread.monitoring.projection;

import org.springframework.cloud.openfeign.FeignClient;

/** The event log of the audits service. */
@FeignClient(name = "audits-log", url = "${goldthread.neighbours.audits}")
interface AuditsLog extends OwnersLog {}
