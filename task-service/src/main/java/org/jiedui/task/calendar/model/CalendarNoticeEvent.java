package org.jiedui.task.calendar.model;

/** What can happen to a notice: it is entered, and stands. */
public sealed interface CalendarNoticeEvent {

    record Created() implements CalendarNoticeEvent {}
}
