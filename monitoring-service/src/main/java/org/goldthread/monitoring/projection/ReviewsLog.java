package org.goldthread.monitoring.projection;

import org.springframework.cloud.openfeign.FeignClient;

/** The event log of the reviews service. */
@FeignClient(name = "reviews-log", url = "${goldthread.neighbours.reviews}")
interface ReviewsLog extends OwnersLog {}
