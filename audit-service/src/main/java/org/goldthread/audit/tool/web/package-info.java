/** Pages and API of tools. */
@NullMarked
package org.goldthread.audit.tool.web;

import org.jspecify.annotations.NullMarked;
