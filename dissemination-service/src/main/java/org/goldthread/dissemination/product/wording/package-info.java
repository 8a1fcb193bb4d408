/** The findings' own public wording, asked of the services that own the findings. */
@NullMarked
package org.goldthread.dissemination.product.wording;

import org.jspecify.annotations.NullMarked;
