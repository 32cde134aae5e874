/**
 * {@code ./dev faults}: a seeded workload on a system of its own, under a seeded schedule of faults; a history of every
 * request; and a judgement of the system's promises from nothing but that history and what the system holds afterwards.
 */
package org.jiedui.faults;
