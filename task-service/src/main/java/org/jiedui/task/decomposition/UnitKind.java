package org.jiedui.task.decomposition;

/** What a name in a list of units is. */
enum UnitKind {
    /** One body: 市财政局. */
    NAMED,
    /** A class of bodies: 各区人民政府, 相关企业. */
    CLASS,
    /** Nobody in particular: 有关部门. */
    OPEN,
    /** Nothing that a unit is usually called. */
    ODD
}
