/** Tests of the command line, most of them through the launcher, as a user starts it. */
package org.recoupe.app;
