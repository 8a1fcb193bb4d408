/** Where an installation on one machine keeps its files, which ports it uses, and how a refusal to start is said. */
@NullMarked
package org.goldthread.local.home;

import org.jspecify.annotations.NullMarked;
