/** Requests to agencies for information in a review: asked, answered part by part, chased (R8). */
@NullMarked
package org.goldthread.reviews.request;

import org.jspecify.annotations.NullMarked;
