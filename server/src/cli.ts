#!/usr/bin/env node
import './cli/compiling';
import { doJob, jobOfThread } from './cli/jobs';
import { main } from './cli/main';

const job = jobOfThread();
if (job) await doJob(job);
else process.exitCode = await main(process.argv.slice(2));
