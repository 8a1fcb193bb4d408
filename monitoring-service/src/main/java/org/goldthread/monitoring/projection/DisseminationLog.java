package org.goldthread.monitoring.projection;

import org.springframework.cloud.openfeign.FeignClient;

/** The event log of the dissemination service. */
@FeignClient(name = "dissemination-log", url = "${goldthread.neighbours.dissemination}")
interface DisseminationLog extends OwnersLog {}
