package org.jiedui.faults.check;

/** @param told what was seen, with enough of it to be looked up in the history */
public record Violation(Promise promise, String told) {}
