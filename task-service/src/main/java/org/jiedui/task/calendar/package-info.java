/** The working-day calendar: the notices that it rests on, and what they make of each day. */
package org.jiedui.task.calendar;
