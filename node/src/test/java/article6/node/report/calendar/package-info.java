/** Tests of the calendar of deadlines. */
@NullMarked
package article6.node.report.calendar;

import org.jspecify.annotations.NullMarked;
