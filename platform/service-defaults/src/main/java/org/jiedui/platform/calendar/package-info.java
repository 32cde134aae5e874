/** Working days: which days are off and which are worked instead (调休), as official notices arrange it year by year. */
package org.jiedui.platform.calendar;
