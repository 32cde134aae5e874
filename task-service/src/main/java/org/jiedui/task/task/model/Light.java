package org.jiedui.task.task.model;

/** How a task stands against its deadline (红黄绿灯). */
public enum Light {
    GREEN,
    YELLOW,
    RED
}
