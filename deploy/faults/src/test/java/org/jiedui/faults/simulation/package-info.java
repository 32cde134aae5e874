/**
 * A small system in memory that keeps all promises, or breaks one on purpose, behind the same HTTP interface as the real
 * one: the workload works with it and the checker judges it, so that it is known what they find.
 */
package org.jiedui.faults.simulation;
