//! A disk whose writes fail on request: an SQLite VFS in front of the real one (SQLite, "The SQLite OS Interface or VFS").
//!
//! It is the default of this test binary and does nothing in a thread that has not asked for failures.

use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Mutex, Once};

use rusqlite::ffi::{
    self, SQLITE_FULL, SQLITE_IOERR_FSYNC, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_WRITE, SQLITE_OK, sqlite3_file,
    sqlite3_io_methods, sqlite3_vfs,
};

/// What a write that fails says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Once: an I/O error.
    Once,
    /// From then on: I/O errors.
    Broken,
    /// From then on: no room.
    Full,
}

#[derive(Clone, Copy)]
struct Plan {
    fault: Fault,
    /// Writes, truncations and syncs still to let through.
    left: u64,
    hit: bool,
}

thread_local!(static PLAN: Cell<Option<Plan>> = const { Cell::new(None) });

static REAL: AtomicPtr<sqlite3_vfs> = AtomicPtr::new(std::ptr::null_mut());
static METHODS: Mutex<Vec<(usize, usize)>> = Mutex::new(Vec::new());
static OWN: Mutex<Option<sqlite3_io_methods>> = Mutex::new(None);

/// Lets `left` writes of this thread through and fails what comes then.
pub fn fail(fault: Fault, left: u64) {
    install();
    PLAN.set(Some(Plan { fault, left, hit: false }));
}

/// Ends the failures of this thread; whether there was one.
pub fn mend() -> bool {
    PLAN.take().is_some_and(|plan| plan.hit)
}

/// Makes the faulty disk the default; to be called before anything is opened.
pub fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: the default VFS lives as long as the process; ours is a copy of it under another name that is leaked.
        unsafe {
            let real = ffi::sqlite3_vfs_find(std::ptr::null());
            REAL.store(real, Ordering::SeqCst);
            let mut own = *real;
            own.zName = c"faulty".as_ptr();
            own.pNext = std::ptr::null_mut();
            own.xOpen = Some(open);
            assert_eq!(ffi::sqlite3_vfs_register(Box::leak(Box::new(own)), 1), SQLITE_OK);
        }
    });
}

/// The code to answer a write with, if it is to fail.
fn answer(io: c_int) -> Option<c_int> {
    let mut plan = PLAN.get()?;
    if plan.left > 0 {
        plan.left -= 1;
        PLAN.set(Some(plan));
        return None;
    }
    if plan.hit && plan.fault == Fault::Once {
        return None;
    }
    plan.hit = true;
    PLAN.set(Some(plan));
    Some(if plan.fault == Fault::Full && io == SQLITE_IOERR_WRITE { SQLITE_FULL } else { io })
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let real = REAL.load(Ordering::SeqCst);
    // SAFETY: SQLite hands us what it would hand the real VFS, whose methods we then put ours before.
    unsafe {
        let code = (*real).xOpen.expect("a VFS opens")(real, name, file, flags, out);
        if code == SQLITE_OK && !(*file).pMethods.is_null() {
            (*file).pMethods = before((*file).pMethods);
        }
        code
    }
}

/// Methods that ask for the plan first, one set for each that the real VFS has.
unsafe fn before(real: *const sqlite3_io_methods) -> *const sqlite3_io_methods {
    let mut known = METHODS.lock().unwrap();
    if let Some((_, own)) = known.iter().find(|(of, _)| *of == real as usize) {
        return *own as *const sqlite3_io_methods;
    }
    // SAFETY: methods are static tables of the real VFS; all of them write, cut and sync by the same functions.
    let mut own = unsafe { *real };
    OWN.lock().unwrap().get_or_insert(own);
    own.xWrite = Some(write);
    own.xTruncate = Some(truncate);
    own.xSync = Some(sync);
    let own: *const sqlite3_io_methods = Box::leak(Box::new(own));
    known.push((real as usize, own as usize));
    own
}

fn real() -> sqlite3_io_methods {
    OWN.lock().unwrap().expect("a file was opened")
}

unsafe extern "C" fn write(file: *mut sqlite3_file, data: *const c_void, length: c_int, at: i64) -> c_int {
    // SAFETY: as SQLite called us.
    answer(SQLITE_IOERR_WRITE).unwrap_or_else(|| unsafe { real().xWrite.expect("it writes")(file, data, length, at) })
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, size: i64) -> c_int {
    // SAFETY: as SQLite called us.
    answer(SQLITE_IOERR_TRUNCATE).unwrap_or_else(|| unsafe { real().xTruncate.expect("it cuts")(file, size) })
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: as SQLite called us.
    answer(SQLITE_IOERR_FSYNC).unwrap_or_else(|| unsafe { real().xSync.expect("it syncs")(file, flags) })
}
