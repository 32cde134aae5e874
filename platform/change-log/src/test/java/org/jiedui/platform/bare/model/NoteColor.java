package org.jiedui.platform.bare.model;

public enum NoteColor {
    RED,
    GREEN,
    BLUE
}
