// A program for the end of a test run: ends the shared server that a killed test file may have left behind.
import { stopTestServer } from './test-server.ts'

await stopTestServer()
