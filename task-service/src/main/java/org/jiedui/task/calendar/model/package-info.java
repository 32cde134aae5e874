/** A notice of days off, as it is kept. */
package org.jiedui.task.calendar.model;
