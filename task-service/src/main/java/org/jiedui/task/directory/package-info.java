/** This service's own copy of the directory of organizations and regions, which follows pairing-service's events. */
package org.jiedui.task.directory;
