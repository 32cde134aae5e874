package org.jiedui.platform.testing.violation.servicessharenocode.task;

import org.jiedui.neighbour.Pairing;

public class TaskService {
    Pairing pairing;
}
