package org.jiedui.neighbour;

/** Stands for another service's code. */
public class Pairing {}
