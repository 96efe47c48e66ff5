"""Reads each file of a folder with the command line: `python3 measure.py GAP-REPORT FOLDER [PATTERN]`.

Prints seconds, the memory at most in MB, the exit status and the first line told; a star stands where a limit of
2 seconds of processor time or 512 MB is passed. A run is ended after 60 seconds of processor time, however busy the
machine is. Needs a system with /usr/bin/time.
"""
import fnmatch, os, resource, subprocess, sys

program, folder = sys.argv[1:3]
pattern = sys.argv[3] if len(sys.argv) > 3 else "*"


def at_most_a_minute():
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


for name in sorted(fnmatch.filter(os.listdir(folder), pattern)):
    path = os.path.join(folder, name)
    run = subprocess.run(
        ["/usr/bin/time", "-q", "-f", "TIMED %e %U %S %M", program, "inspect", path],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, errors="replace", preexec_fn=at_most_a_minute,
    )
    told, _, timed = run.stderr.rpartition("TIMED ")
    elapsed, user, system, kilobytes = timed.split()
    memory = int(kilobytes) / 1024
    over = "*" if float(user) + float(system) > 2 or memory > 512 else " "
    lines = (told or run.stdout).strip().splitlines() or ["(nothing)"]
    print(f"{over} {os.path.getsize(path) / 1e6:7.1f} MB {float(elapsed):6.2f} s (cpu {float(user) + float(system):5.2f}) {memory:5.0f} MB  exit {run.returncode}  {name}: {lines[0][:230]}", flush=True)
